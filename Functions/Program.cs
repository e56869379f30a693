using Checker;

var builder = WebApplication.CreateBuilder(args);
builder.AddChecker();

var app = builder.Build();
await app.UseCheckerAsync();
await app.RunAsync();
