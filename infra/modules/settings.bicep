// The settings of the app, on either plan. A test holds them against those that the program reads.
param abroad bool
param agent string
param blobAddress string
param queueAddress string
param tableAddress string
param identityClientId string
param telemetryConnection string
param programSettings object

var own = {
  // Addresses, not the account's name: the host completes a name to the address of the global cloud.
  AzureWebJobsStorage__blobServiceUri: blobAddress
  AzureWebJobsStorage__queueServiceUri: queueAddress
  AzureWebJobsStorage__tableServiceUri: tableAddress
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetryConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  // Of the runtime, hexadecimal: 16 MiB are allocated between two collections, whatever it takes the processor's cache for. A
  // page's tree takes 2 MiB, so that less is collected again and again before it is let go (docs/performance.md).
  DOTNET_GCgen0size: '1000000'
  Checker__Abroad: string(abroad)
  Fetch__Agent: agent
}

output all object = union(own, programSettings)
