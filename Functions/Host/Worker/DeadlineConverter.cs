using Microsoft.Azure.Functions.Worker.Converters;

namespace Checker.Host.Worker;

/// <summary>Gives a function's <see cref="CancellationToken"/> the job's own deadline; the worker's own knows only the host's.</summary>
internal sealed class DeadlineConverter : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => ValueTask.FromResult(
        context.TargetType == typeof(CancellationToken) && context.FunctionContext.Items.TryGetValue(typeof(JobDeadline), out var deadline)
            ? ConversionResult.Success(((JobDeadline)deadline).Token)
            : ConversionResult.Unhandled());
}
