// The default: Azure operated by 21Vianet (az cloud set -n AzureChinaCloud). Data of state organs stays in the country.
using 'main.bicep'

param name = 'wzjc'
param location = 'chinanorth3'
param plan = 'flex'
param alertAddress = 'operator@example.gov.cn'
param agent = 'GovSiteChecker/1.0 (+https://www.example.gov.cn/jianche.html; routine check of government websites)'
param monthlyBudget = 1500
param budgetFrom = '2026-12-01'
