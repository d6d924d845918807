import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, type ITableV2, type TablePropsV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { tableOf } from '../../functions/storage/table.ts';
import type { Stage } from './stage.ts';

const readActions = ['dynamodb:GetItem', 'dynamodb:Query'];
const writeActions = ['dynamodb:PutItem', 'dynamodb:BatchWriteItem'];
const changeActions = ['dynamodb:UpdateItem'];

/**
 * The tables, and who may do what with which of their items. Which items lie in which is said by their keys, in
 * `functions/storage/table.ts`.
 */
export class ObservatoryTable extends Construct {
  /** Of the main one. */
  readonly name: string;
  readonly responsesName: string;
  readonly admissionsName: string;
  /** For functions that respondents' answers and admissions reach: the names of all three. */
  readonly environment: Readonly<Record<string, string>>;
  private readonly tables: Record<'main' | 'responses' | 'admissions', ITableV2>;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const common: TablePropsV2 = {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: stage.isProduction,
      // Even after a deployment that failed: a table that is protected cannot be taken back, and would hold it up.
      removalPolicy: stage.isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false },
    };
    // A week: long enough to notice a bad write. What lies here is written by companies, the operator and the calendar.
    const own = new TableV2(this, 'Items', {
      ...common,
      ...(stage.isProduction && {
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 7 },
      }),
    });
    // Neither of these can be put back to a second, and neither has a stream: each answer and each admission would
    // have its time. Responses are copied as a wave closes and as an edition is made; admissions never are.
    const { warmWritesPerSecond: writeUnitsPerSecond } = stage;
    // By the stack and not by the calendar: no function may change a table, and what is warmed once stays so.
    const answered: TablePropsV2 = {
      ...common,
      ...(writeUnitsPerSecond !== undefined && { warmThroughput: { writeUnitsPerSecond } }),
    };
    const responses = new TableV2(this, 'Responses', answered);
    const admissions = new TableV2(this, 'Admissions', answered);
    // A backup is restored into a new table; the own one stays, and nobody uses it.
    const inUse = (table: ITableV2, restoredId: string, restored: string | undefined) =>
      restored === undefined ? table : TableV2.fromTableName(this, restoredId, restored);
    this.tables = {
      main: inUse(own, 'RestoredItems', stage.restoredTable),
      responses: inUse(responses, 'RestoredResponses', stage.restoredResponsesTable),
      admissions,
    };
    this.name = this.tables.main.tableName;
    this.responsesName = this.tables.responses.tableName;
    this.admissionsName = admissions.tableName;
    this.environment = {
      TABLE_NAME: this.name,
      RESPONSES_TABLE_NAME: this.responsesName,
      ADMISSIONS_TABLE_NAME: this.admissionsName,
    };
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

  /** Deleting items one by one, under conditions, in the partitions whose keys match. */
  grantDeleteItem(grantee: IGrantable, partitionKeys: readonly string[]): void {
    this.grant(grantee, ['dynamodb:DeleteItem'], partitionKeys);
  }

  /** Copying the table of responses, and deleting such copies; they are listed for the account, and for nothing less. */
  grantBackUp(grantee: IGrantable): void {
    const { tableArn } = this.tables.responses;
    const allow = (actions: string[], resource: string) =>
      grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
    allow(['dynamodb:CreateBackup'], tableArn);
    allow(['dynamodb:DeleteBackup'], `${tableArn}/backup/*`);
    allow(['dynamodb:ListBackups'], '*');
  }

  private grant(grantee: IGrantable, actions: string[], partitionKeys: readonly string[] = ['*']): void {
    for (const [kind, { tableArn }] of Object.entries(this.tables)) {
      const keys = partitionKeys.filter((pattern) => pattern === '*' || placeOf(pattern) === kind);
      if (keys.length === 0) continue;
      const conditions = !keys.includes('*') && {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      };
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions, resources: [tableArn], ...(conditions && { conditions }) }),
      );
    }
  }
}

/** Which table the partitions lie in whose keys match. */
function placeOf(partitionKeys: string): string {
  return tableOf({ name: 'main', responses: 'responses', admissions: 'admissions' }, partitionKeys);
}
