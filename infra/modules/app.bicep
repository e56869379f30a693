// The function app on the plan that is asked for. It runs the zip that ./publish makes for the hosting.
param name string
param location string

@allowed(['flex', 'premium'])
param plan string

@allowed(['custom-handler', 'worker'])
param hosting string

param customRuntimeVersion string
param maximumInstances int
param identityId string
param subnetId string
param packageAddress string
param settings object
param allowedNetworks array
param signInClientId string
param signInSecretAddress string
param workspaceId string

var flex = plan == 'flex'
var worker = hosting == 'worker'
var package = worker ? 'checker-worker-linux-x64.zip' : 'checker-linux-x64.zip'
// Azure China proves persons at an address of its own, which is not the one that resources are managed by.
var signInAuthority = environment().name == 'AzureChinaCloud' ? 'https://login.partner.microsoftonline.cn/' : environment().authentication.loginEndpoint
var signsIn = !empty(signInClientId)

// What only one of the plans takes: Flex Consumption has its runtime and package in its own section.
var premiumSettings = {
  FUNCTIONS_WORKER_RUNTIME: worker ? 'dotnet-isolated' : 'custom'
  FUNCTIONS_EXTENSION_VERSION: '~4'
  WEBSITE_RUN_FROM_PACKAGE: '${packageAddress}/${package}'
  WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID: identityId
}
var signInSettings = {
  SIGN_IN_SECRET: '@Microsoft.KeyVault(SecretUri=${signInSecretAddress})'
}
var allSettings = union(settings, flex ? {} : premiumSettings, signsIn ? signInSettings : {})

resource farm 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: flex ? 'functionapp' : 'elastic'
  sku: {
    tier: flex ? 'FlexConsumption' : 'ElasticPremium'
    name: flex ? 'FC1' : 'EP1'
  }
  properties: flex ? {
    reserved: true
  } : {
    reserved: true
    // One does: it checks 32 sites at a time, and the pauses between requests to one address hold within one process.
    maximumElasticWorkerCount: 1
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
    functionAppConfig: flex ? {
      runtime: {
        name: worker ? 'dotnet-isolated' : 'custom'
        version: worker ? '10.0' : customRuntimeVersion
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageAddress
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
      }
    } : null
    siteConfig: {
      linuxFxVersion: worker && !flex ? 'DOTNET-ISOLATED|10.0' : null
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      minimumElasticInstanceCount: flex ? null : 1
      ipSecurityRestrictionsDefaultAction: empty(allowedNetworks) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: [for (network, index) in allowedNetworks: {
        name: 'allowed-${index}'
        ipAddress: network
        action: 'Allow'
        priority: 100 + index
      }]
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: allSettings
}

// Persons are proved by the office's directory; machines go on with their keys, so nobody is turned away before the program.
resource authentication 'Microsoft.Web/sites/config@2024-04-01' = if (signsIn) {
  parent: site
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: signInClientId
          clientSecretSettingName: 'SIGN_IN_SECRET'
          openIdIssuer: '${signInAuthority}${tenant().tenantId}/v2.0'
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
    httpSettings: {
      requireHttps: true
    }
  }
  dependsOn: [appSettings]
}

// Deployment goes by identity, never by a publishing password.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for way in ['ftp', 'scm']: {
  parent: site
  name: way
  properties: {
    allow: false
  }
}]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
  }
}

output site string = site.properties.defaultHostName
