namespace Checker.Host.Worker;

/// <summary>Functions are the program's own singletons, as they are everywhere else: one that remembers does so here, too.</summary>
internal sealed class RegisteredFunctions : IFunctionActivator
{
    public object CreateInstance(Type instanceType, FunctionContext context) => context.InstanceServices.GetRequiredService(instanceType);
}
