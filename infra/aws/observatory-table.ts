import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, type ITableV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from './stage.ts';

const readActions = ['dynamodb:GetItem', 'dynamodb:Query'];
const writeActions = ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'];
const changeActions = ['dynamodb:UpdateItem'];

/** The one table, and who may do what with which of its items. */
export class ObservatoryTable extends Construct {
  readonly name: string;
  private readonly table: ITableV2;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const own = new TableV2(this, 'Items', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: stage.isProduction,
      // Even after a deployment that failed: a table that is protected cannot be taken back, and would hold it up.
      removalPolicy: stage.isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      // A week: long enough to notice a bad write, short enough that what a respondent withdrew is soon gone
      // from the backups too. No stream: it would keep the order in which responses arrived.
      pointInTimeRecoverySpecification: stage.isProduction
        ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 7 }
        : { pointInTimeRecoveryEnabled: false },
    });
    // A backup is restored into a new table; the own one stays, and nobody uses it.
    this.table =
      stage.restoredTable === undefined
        ? own
        : TableV2.fromTableName(this, 'RestoredItems', stage.restoredTable);
    this.name = this.table.tableName;
  }

  /** Reading, writing and deleting single items and partitions; never a scan of everything. */
  grantItems(grantee: IGrantable): void {
    this.grant(grantee, [...readActions, ...writeActions, ...changeActions, 'dynamodb:DeleteItem']);
  }

  /** Reading the partitions whose keys match, `*` standing for anything. */
  grantRead(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, readActions, partitionKeys);
  }

  /** Reading partitions from end to end, and no item by its key. */
  grantQuery(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, ['dynamodb:Query'], partitionKeys);
  }

  /** Adding and replacing items in the partitions whose keys match, `*` standing for anything. */
  grantWrite(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, writeActions, partitionKeys);
  }

  /** Adding and replacing items one by one, and deleting none, in the partitions whose keys match. */
  grantPut(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, ['dynamodb:PutItem'], partitionKeys);
  }

  /** Changing attributes of items, under conditions, in the partitions whose keys match. */
  grantChange(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, changeActions, partitionKeys);
  }

  /** Deleting from the partitions whose keys match, in batches; the action that writes batches cannot be told apart. */
  grantDelete(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, ['dynamodb:BatchWriteItem'], partitionKeys);
  }

  private grant(grantee: IGrantable, actions: string[], partitionKeys?: readonly string[]): void {
    const conditions = partitionKeys && {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys },
    };
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions, resources: [this.table.tableArn], ...(conditions && { conditions }) }),
    );
  }
}
