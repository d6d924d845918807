import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type IOrigin,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { sessionCookies } from '../session-cookies.ts';
import { htmlFiles, notFoundPages } from './built-pages.ts';
import { drawnPageRouterCode, pageRouterCode } from './page-router-code.ts';

/** Pages as they were built: each address has its file, and a file that is not there its own page. */
export function pagesBehaviour(
  scope: Construct,
  { bucket, headers, pagesFolder }: { bucket: Bucket; headers: ResponseHeadersPolicy; pagesFolder: string },
): BehaviorOptions {
  const router = new EdgeFunction(scope, 'Router', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(pageRouterCode(htmlFiles(pagesFolder), notFoundPages(pagesFolder))),
    comment: 'Finds the file of an address, and the language of a visitor',
  });
  return {
    origin: S3BucketOrigin.withOriginAccessControl(bucket),
    ...readByAnybody,
    responseHeadersPolicy: headers,
    functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: router }],
    cachePolicy: new CachePolicy(scope, 'PagesCache', {
      comment: 'As long as each file says, whoever asks',
      ...asAnswersSay,
      defaultTtl: Duration.minutes(1),
    }),
  };
}

/** Pages that the function draws: what they show is in their address, and no header of a browser is handed on. */
export function drawnBehaviour(
  scope: Construct,
  { origin, headers, pagesFolder }: { origin: IOrigin; headers: ResponseHeadersPolicy; pagesFolder: string },
): BehaviorOptions {
  const router = new EdgeFunction(scope, 'DrawnRouter', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(drawnPageRouterCode(htmlFiles(pagesFolder))),
    comment: 'Keeps of an address what drawn pages read of it',
  });
  return {
    origin,
    ...readByAnybody,
    responseHeadersPolicy: headers,
    functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: router }],
    cachePolicy: new CachePolicy(scope, 'DrawnCache', {
      comment: 'As long as the page says, for each address as the router leaves it',
      ...asAnswersSay,
      // A policy can name ten; the router keeps those that pages read.
      queryStringBehavior: CacheQueryStringBehavior.all(),
    }),
  };
}

/**
 * What draws pages, and the bucket for when it does not answer: the page's file comes without figures then, and its script
 * gets them from the API. Pages of our own for these errors would not do, since CloudFront would put them in place of the
 * API's answers, too. What the function answers itself when it cannot read the figures (503) is the same file.
 */
export function drawnOrFileOrigin(primaryOrigin: IOrigin, bucket: Bucket): IOrigin {
  return new OriginGroup({
    primaryOrigin,
    fallbackOrigin: S3BucketOrigin.withOriginAccessControl(bucket),
    // All that CloudFront takes but those which are answers, such as 404. 429, which API Gateway answers above a limit, is in
    // no list of them, and a distribution that is refused takes a whole first deployment back.
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
    fallbackStatusCodes: [500, 502, 503, 504],
  });
}

/** Pictures of editions: nothing but their path says which, so that each is asked for once. */
export function picturesBehaviour(
  scope: Construct,
  { origin, headers }: { origin: IOrigin; headers: ResponseHeadersPolicy },
): BehaviorOptions {
  return {
    origin,
    ...readByAnybody,
    responseHeadersPolicy: headers,
    cachePolicy: new CachePolicy(scope, 'PicturesCache', {
      comment: 'As long as each picture says, by its path alone',
      ...asAnswersSay,
    }),
  };
}

/**
 * Of what a browser sends, the API is handed the headers below and a session’s cookie, and no other: neither user agent nor
 * language. CloudFront adds the address of who asks as `X-Forwarded-For`, to every origin but a bucket, which no policy
 * can prevent, and API Gateway reserves that header, so that it cannot take it off either: it stands in the functions'
 * events, pages' too, and nothing reads it or writes it down.
 */
export function apiBehaviour(
  scope: Construct,
  { origin, headers }: { origin: IOrigin; headers: ResponseHeadersPolicy },
): BehaviorOptions {
  return {
    origin,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    // A token must not travel in the clear, not even once.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    compress: true,
    responseHeadersPolicy: headers,
    cachePolicy: new CachePolicy(scope, 'ApiCache', {
      comment: 'As long as the API says, and not at all when it says nothing',
      ...asAnswersSay,
      queryStringBehavior: CacheQueryStringBehavior.all(),
      // Part of the key, so that nobody is ever answered with what belongs to another key.
      headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Accept'),
      // The same, and no other cookie.
      cookieBehavior: CacheCookieBehavior.allowList(...sessionCookies.map((name) => `__Host-${name}`)),
    }),
    originRequestPolicy: new OriginRequestPolicy(scope, 'ApiRequest', {
      comment: 'Beside what the cache needs: the body’s type, what it changes, and whose page asks',
      headerBehavior: OriginRequestHeaderBehavior.allowList(
        'Content-Type',
        'If-Match',
        'Origin',
        'Sec-Fetch-Site',
        'X-Observatory-Page',
      ),
    }),
  };
}

const readByAnybody = {
  allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  compress: true,
};

/** What says nothing is not kept. */
const asAnswersSay = {
  minTtl: Duration.seconds(0),
  defaultTtl: Duration.seconds(0),
  maxTtl: Duration.days(365),
  enableAcceptEncodingBrotli: true,
  enableAcceptEncodingGzip: true,
};
