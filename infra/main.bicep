// The whole deployment, for one resource group. infra/README.md says what was checked of it and what was not.
targetScope = 'resourceGroup'

@description('Begins every name; lower-case letters and digits, such as an abbreviation of the city.')
@minLength(3)
@maxLength(11)
param name string

@description('Region of all resources.')
param location string = resourceGroup().location

@description('flex: Flex Consumption. premium: Elastic Premium EP1, where Flex Consumption is not offered.')
@allowed(['flex', 'premium'])
param plan string = 'flex'

@description('custom-handler: what ./publish makes. worker: what ./publish --hosting worker makes, by the packages of Azure Functions.')
@allowed(['custom-handler', 'worker'])
param hosting string = 'custom-handler'

@description('The version of Flex Consumption\'s runtime "custom".')
param customRuntimeVersion string = '1.0'

@description('The most instances on Flex Consumption, where each function scales on its own; some regions take no less than 40. Premium has one.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Who is told when something is wrong with the program: an e-mail address.')
param alertAddress string

@description('The month\'s budget, in the currency of the subscription. 0: none.')
@minValue(0)
param monthlyBudget int = 0

@description('The first day of the month from which the budget counts, such as 2026-12-01. Fixed: a budget\'s start may not be moved.')
param budgetFrom string = ''

@description('Application (client) id of the office\'s app registration, for App Service Authentication. Empty: persons sign in with accounts of the program.')
param signInClientId string = ''

@description('Networks that may reach the program, CIDR. None: everybody may, and the program asks who it is.')
param allowedNetworks array = []

@description('Days in which evidence of confirmed problems can be neither changed nor deleted.')
@minValue(1)
@maxValue(3650)
param evidenceDays int = 1095

@description('Days that logs are kept: at least half a year.')
@minValue(180)
@maxValue(730)
param logDays int = 180

@description('How the program names itself to the sites that it visits: with an address that explains the checks.')
param agent string

@description('Settings of the program beyond those that this deployment makes, such as { Fetch__Canaries: \'https://…\' }.')
param programSettings object = {}

// Azure operated by 21Vianet is the default place; everything else is abroad, for demonstration with invented data.
var abroad = environment().name != 'AzureChinaCloud'

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    plan: plan
  }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    evidenceDays: evidenceDays
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    logDays: logDays
    principalId: identity.outputs.principalId
  }
}

module settings 'modules/settings.bicep' = {
  name: 'settings'
  params: {
    abroad: abroad
    agent: agent
    blobAddress: storage.outputs.blobAddress
    queueAddress: storage.outputs.queueAddress
    tableAddress: storage.outputs.tableAddress
    identityClientId: identity.outputs.clientId
    telemetryConnection: monitoring.outputs.connection
    programSettings: programSettings
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    plan: plan
    hosting: hosting
    customRuntimeVersion: customRuntimeVersion
    maximumInstances: maximumInstances
    identityId: identity.outputs.id
    subnetId: network.outputs.subnetId
    packageAddress: storage.outputs.packageAddress
    settings: settings.outputs.all
    allowedNetworks: allowedNetworks
    signInClientId: signInClientId
    signInSecretAddress: vault.outputs.signInSecretAddress
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    address: alertAddress
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: name
    amount: monthlyBudget
    start: budgetFrom
    address: alertAddress
  }
}

@description('The address that units put on the allow list of their walls.')
output outboundAddress string = network.outputs.outboundAddress

output site string = app.outputs.site
output storageAccount string = storage.outputs.account
output packageContainer string = storage.outputs.packageContainer
output keyVault string = vault.outputs.vault
