using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Checker.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(ReadyRanges))]

namespace Checker.Tests.Support;

/// <summary>
/// A range of the framework makes itself ready when it first judges a value, and fails whoever judges by it meanwhile. The
/// program judges its settings once and alone; of tests many do so at a time.
/// </summary>
public sealed class ReadyRanges
{
    public ReadyRanges()
    {
        foreach (var settings in typeof(CheckerApp).Assembly.GetTypes().Where(HasRanges).Select(type => Activator.CreateInstance(type)!))
            Validator.TryValidateObject(settings, new ValidationContext(settings), null, validateAllProperties: true);
    }

    private static bool HasRanges(Type type) =>
        type is { IsAbstract: false } && type.GetProperties().Any(property => property.GetCustomAttribute<RangeAttribute>()?.OperandType == typeof(TimeSpan));
}
