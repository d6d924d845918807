import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct, type IDependable } from 'constructs';
import { renderedPages } from '../../functions/pages/rendered-pages.ts';
import { siteFiles } from '../../functions/pages/site-files.ts';
import { embeddableHeaders, isEmbeddable, wholePageHeaders } from '../security-headers.ts';
import { uploadedFiles } from './built-pages.ts';
import { errorPageName } from './error-page.ts';
import {
  apiBehaviour,
  drawnBehaviour,
  drawnOrFileOrigin,
  pagesBehaviour,
  picturesBehaviour,
} from './page-behaviours.ts';
import { responseHeaders } from './response-headers.ts';
import type { Stage } from './stage.ts';

interface PagesProps {
  readonly stage: Stage;
  readonly pagesFolder: string;
  readonly apiDomain: string;
  /** Sent with each request, by which the functions know that it came through here. */
  readonly edgeKey: string;
  /** Functions that have to know a new key before it is sent, and whose routes pages may ask for once they are there. */
  readonly behind: readonly IDependable[];
  readonly webAclArn?: string | undefined;
}

/**
 * The observatory's one address: pages from a private bucket, those with published figures in them from the function
 * that draws them, and the API under `/api`. Keeps no access log.
 */
export class Pages extends Construct {
  readonly domain: string;
  readonly distributionId: string;
  /** Has been made once the hashed files are there: whatever names them waits for it. */
  readonly hashedFiles: IDependable;

  constructor(scope: Construct, id: string, props: PagesProps) {
    super(scope, id);
    const { stage, pagesFolder, apiDomain, edgeKey, behind, webAclArn } = props;
    const bucket = pagesBucket(this);
    const headers = responseHeaders(this, 'Headers');
    const embeddable = responseHeaders(this, 'EmbedHeaders', {
      comment: 'As everywhere, but any site may frame it',
      headers: embeddableHeaders,
    });
    const whole = responseHeaders(this, 'WholePageHeaders', {
      comment: 'As everywhere, but the page itself names what may run in it',
      headers: wholePageHeaders,
    });
    const files = pagesBehaviour(this, { bucket, headers, pagesFolder });
    const apiOrigin = () => new HttpOrigin(apiDomain, { customHeaders: { 'x-observatory-edge': edgeKey } });
    const api = apiOrigin();
    const drawn = drawnBehaviour(this, { origin: api, headers, pagesFolder });
    const drawnOrFile = { ...drawn, origin: drawnOrFileOrigin(apiOrigin(), bucket) };
    const ofFiles = embedPatterns.map((pattern) => [pattern, files] as const);
    const ofDrawn = drawnPatterns().map(
      // No file of the bucket is that of a single chart: which one it is stands in the address alone.
      (pattern) => [pattern, pattern.endsWith('*') ? drawn : drawnOrFile] as const,
    );
    const pictures = picturesBehaviour(this, { origin: api, headers });
    const ofSiteFiles = Object.keys(siteFiles).map((pattern) => [pattern, drawn] as const);
    const distribution = new Distribution(this, 'Distribution', {
      // CloudFormation reads a secret again where something beside it changes.
      comment: [`Observatory, stage ${stage.name}`, stage.secretsRotatedOn]
        .filter(Boolean)
        .join(', secrets of '),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...ownDomain(this, stage),
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      defaultBehavior: files,
      additionalBehaviors: {
        '/api/*': apiBehaviour(this, { origin: api, headers }),
        '/pictures/*': pictures,
        ...Object.fromEntries(
          [...ofFiles, ...ofDrawn, ...ofSiteFiles].map(([pattern, behaviour]) => [
            pattern,
            { ...behaviour, responseHeadersPolicy: isEmbeddable(pattern) ? embeddable : headers },
          ]),
        ),
        ...Object.fromEntries(
          wholePagePatterns.map((pattern) => [pattern, { ...files, responseHeadersPolicy: whole }]),
        ),
      },
      // Without these, CloudFront would repeat an error for ten seconds to someone who has just answered. A page of our
      // own stands for what CloudFront says itself of what it cannot reach. It would also replace the API's answers, and so
      // stands for none that the API gives: 503 among them, which says when to come again.
      errorResponses: [403, 404, 500, 502, 503, 504].map((httpStatus) => ({
        httpStatus,
        ttl: Duration.seconds(0),
        ...(unreachable.includes(httpStatus) && {
          responseHttpStatus: 503,
          responsePagePath: `/${errorPageName}`,
        }),
      })),
    });
    distribution.node.addDependency(...behind);
    this.hashedFiles = uploadPages(this, { stage, bucket, pagesFolder, behind });
    this.domain = distribution.distributionDomainName;
    this.distributionId = distribution.distributionId;
  }
}

/** Statuses that the API never has. */
const unreachable: readonly number[] = [502, 504];

/** Where single charts are, as CloudFront writes what `isEmbeddable` says of addresses. */
const embedPatterns = ['/embed/*', '/fr/embed/*', '/en/embed/*'];

/** Where whole pages are, as CloudFront writes what `isWholePage` says of addresses. */
const wholePagePatterns = ['/fr/survey*', '/en/survey*'];

/** Each drawn page in both languages, with and without a slash at its end; `*` stands for any end. */
function drawnPatterns(): string[] {
  return Object.keys(renderedPages)
    .flatMap((page) => ['/fr', '/en'].map((language) => `${language}${page}`))
    .flatMap((address) => {
      if (address.endsWith('*')) return [address];
      return [address, address.endsWith('/') ? address.slice(0, -1) : `${address}/`];
    });
}

function ownDomain(scope: Construct, { domain, certificateArn }: Stage) {
  if (domain === undefined || certificateArn === undefined) return {};
  return {
    domainNames: [domain],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

/** Holds only what `vite build` makes anew, so it goes with the stack in every stage. */
function pagesBucket(scope: Construct): Bucket {
  return new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    // A bucket that is not empty could not go.
    autoDeleteObjects: true,
  });
}

/**
 * Hashed files first, then the pages that name them, once all requests reach the functions that they ask. Nothing is pruned: a page opened before an upgrade still finds
 * the files it was built with. Nothing is invalidated at the edge either, which would wait for CloudFront and fail the
 * deployment when that takes too long (https://github.com/aws/aws-cdk/issues/15891): hashed files never change, and
 * the others are asked for again after a minute.
 *
 * @returns the upload of the hashed files
 */
function uploadPages(
  scope: Construct,
  {
    stage,
    bucket,
    pagesFolder,
    behind,
  }: { stage: Stage; bucket: Bucket; pagesFolder: string; behind: readonly IDependable[] },
): BucketDeployment {
  const common = {
    sources: [Source.asset(uploadedFiles(pagesFolder, stage.siteOrigin))],
    destinationBucket: bucket,
    prune: false,
    memoryLimit: 512,
    logGroup: new LogGroup(scope, 'UploadLog', {
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  };
  const hashed = new BucketDeployment(scope, 'UploadHashed', {
    ...common,
    exclude: ['*'],
    include: ['assets/*'],
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  const pages = new BucketDeployment(scope, 'UploadPages', {
    ...common,
    exclude: ['assets/*'],
    // Browsers ask again each time; the edge asks the bucket once a minute, whatever the number of visitors.
    cacheControl: [CacheControl.fromString('public, max-age=0, s-maxage=60, must-revalidate')],
  });
  pages.node.addDependency(hashed, ...behind);
  return hashed;
}
