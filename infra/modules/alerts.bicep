// What is wrong with the program itself; what is wrong with sites is no matter of these. docs/operations.md says what to do.
param name string
param location string
param address string
param workspaceId string

var rules = [
  {
    name: 'poison-messages'
    says: 'A message was given up after its last attempt.'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    query: 'AppTraces | where Message has "Moving message to queue" and Message has "-poison"'
    operator: 'GreaterThan'
    bound: 0
  }
  {
    name: 'failed-rounds'
    says: 'A round stood still, lost its engine, or was not planned at its time.'
    severity: 2
    every: 'PT15M'
    window: 'PT30M'
    query: 'AppTraces | where Message has_any ("stood still", "its engine was lost", "is planned late", "no routine round today")'
    operator: 'GreaterThan'
    bound: 0
  }
  {
    name: 'no-round'
    says: 'No round has closed for a day.'
    severity: 1
    every: 'PT1H'
    window: 'P2D'
    query: 'AppTraces | where TimeGenerated > ago(26h) | where Message has "closed:" and Message has "not judged"'
    operator: 'LessThan'
    bound: 1
  }
  {
    name: 'function-errors'
    says: 'Functions failed more often than retries make good.'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    query: 'AppRequests | where Success == false'
    operator: 'GreaterThan'
    bound: 20
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operators'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${rule.name}'
    description: rule.says
    enabled: true
    severity: rule.severity
    evaluationFrequency: rule.every
    windowSize: rule.window
    scopes: [workspaceId]
    autoMitigate: true
    // The tables are there only once the program has written to them.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.bound
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [group.id]
    }
  }
}]
