import { Duration } from 'aws-cdk-lib';
import {
  HeadersReferrerPolicy,
  type ResponseCustomHeader,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { securityHeaders } from '../security-headers.ts';

/** CloudFront takes these by setting, and refuses them among the headers given by name. */
const settings: Record<string, (value: string) => Partial<ResponseSecurityHeadersBehavior>> = {
  'content-security-policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override: true },
  }),
  'referrer-policy': (value) => ({
    referrerPolicy: { referrerPolicy: referrerPolicyNamed(value), override: true },
  }),
  'x-content-type-options': () => ({ contentTypeOptions: { override: true } }),
};

/** The security headers that the local stand-in sends as well, and HSTS, which only an address of our own can have. */
export function responseHeaders(
  scope: Construct,
  id: string,
  {
    headers = securityHeaders,
    comment = 'Everything from our own address, and nothing told to others',
  }: { headers?: Readonly<Record<string, string>>; comment?: string } = {},
): ResponseHeadersPolicy {
  const securityHeadersBehavior: ResponseSecurityHeadersBehavior = Object.assign(
    {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    ...Object.entries(headers).map(([name, value]) => settings[name]?.(value)),
  );
  const customHeaders: ResponseCustomHeader[] = Object.entries(headers)
    .filter(([name]) => !(name in settings))
    .map(([header, value]) => ({ header, value, override: true }));
  return new ResponseHeadersPolicy(scope, id, {
    comment,
    securityHeadersBehavior,
    customHeadersBehavior: { customHeaders },
  });
}

function referrerPolicyNamed(value: string): HeadersReferrerPolicy {
  const policy = Object.values(HeadersReferrerPolicy).find((known) => known === value);
  if (!policy) throw new Error(`referrer-policy "${value}" is none that CloudFront knows`);
  return policy;
}
