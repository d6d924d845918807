import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/**
 * Where slices of responses are for the minutes of a preparation. They are deleted once its edition is prepared; what
 * one that died has left, and none took up again, is gone after a week. No earlier versions, which no backup sees, and no access log; in every stage it goes with the stack.
 */
export class SliceBucket extends Construct {
  readonly name: string;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: false,
      lifecycleRules: [
        { expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.DESTROY,
      // A bucket that is not empty could not go.
      autoDeleteObjects: true,
    });
    this.name = this.bucket.bucketName;
  }

  grantPut(grantee: IGrantable): void {
    this.grant(grantee, 's3:PutObject');
  }

  grantGet(grantee: IGrantable): void {
    this.grant(grantee, 's3:GetObject');
  }

  grantDelete(grantee: IGrantable): void {
    this.grant(grantee, 's3:DeleteObject');
  }

  /** One action on any slice; nobody may list them. CDK's own grants would allow more. */
  private grant(grantee: IGrantable, action: string): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: [action], resources: [this.bucket.arnForObjects('*')] }),
    );
  }
}
