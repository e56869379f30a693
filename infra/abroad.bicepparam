// Outside the mainland: for demonstration with invented data only. The program says so at every start and on its first page.
using 'main.bicep'

param name = 'checkdemo'
param location = 'southeastasia'
param plan = 'flex'
param alertAddress = 'operator@example.org'
param agent = 'GovSiteChecker/1.0 (demonstration; +https://www.example.org/checks)'
