// The program reaches the sites through one fixed address. Storage is reached past the gateway, which charges by the byte.
param name string
param location string

@allowed(['flex', 'premium'])
param plan string

resource address 'Microsoft.Network/publicIPAddresses@2024-01-01' = {
  name: '${name}-outbound'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAddressVersion: 'IPv4'
    publicIPAllocationMethod: 'Static'
  }
}

resource gateway 'Microsoft.Network/natGateways@2024-01-01' = {
  name: '${name}-nat'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: address.id
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.66.0.0/24']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          // An instance takes an address: 59 of them are free here.
          addressPrefix: '10.66.0.0/26'
          natGateway: {
            id: gateway.id
          }
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: plan == 'flex' ? 'Microsoft.App/environments' : 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
    ]
  }
}

output subnetId string = '${network.id}/subnets/app'
output outboundAddress string = address.properties.ipAddress
