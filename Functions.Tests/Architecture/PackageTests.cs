using System.Reflection;
using Checker.Tests.Support;
using Xunit;

namespace Checker.Tests.Architecture;

/// <summary>
/// That types of our own which stand in for a package's have its members, letter by letter. In the default build they are
/// held against the file; in a build by the packages (<c>-p:Hosting=Worker</c>) the packages are held against the same file.
/// </summary>
public sealed class PackageTests
{
    private const string File = "Functions.Tests/Architecture/package-members.txt";

    private static readonly Type[] Types =
    [
        typeof(TableServiceClient), typeof(TableClient), typeof(TableClientOptions), typeof(TableSharedKeyCredential), typeof(ITableEntity), typeof(TableEntity),
        typeof(TableTransactionAction), typeof(TableTransactionActionType), typeof(TableUpdateMode), typeof(TableTransactionFailedException),
        typeof(FunctionAttribute), typeof(TimerTriggerAttribute), typeof(TimerInfo), typeof(QueueTriggerAttribute), typeof(HttpTriggerAttribute), typeof(AuthorizationLevel),
    ];

    /// <summary>What they answer nobody asks for.</summary>
    private static readonly string[] Unheard = [nameof(TableClient.CreateIfNotExistsAsync), nameof(TableClient.SubmitTransactionAsync)];

    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
        [typeof(byte)] = "byte",
    };

    [Fact]
    public void A_type_that_stands_in_for_a_packages_has_its_members()
    {
        var own = Types.Where(type => type.Assembly == typeof(CheckerApp).Assembly).ToList();
        string[] members = [.. Types.SelectMany(MembersOf)];

        if (own.Count > 0)
            Approved.Equal(File, string.Join('\n', members) + "\n");
        else
            Assert.Empty(Source.Files[File].Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(members));
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        var shown = type.IsEnum
            ? Enum.GetNames(type)
            : type.GetInterfaces().Where(whole => whole.IsGenericType || whole.Name == nameof(ITableEntity)).Select(whole => ": " + Told(whole))
                .Append(type.BaseType is { } parent && parent.Namespace != "System" ? ": " + Told(parent) : "")
                .Concat(type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(IsShown).Select(Told));
        return shown.Where(member => member.Length > 0).Order(StringComparer.Ordinal).Select(member => $"{type.Name} {member}").Distinct();
    }

    /// <summary>Accessors are told with their property; what the framework's own parents have is no news.</summary>
    private static bool IsShown(MemberInfo member) =>
        member is not MethodInfo { IsSpecialName: true }
        && member.DeclaringType!.Namespace is { } place && !place.StartsWith("System", StringComparison.Ordinal)
        && member.DeclaringType.Namespace is not ("Azure" or "Azure.Core");

    private static string Told(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Told(made.GetParameters().Where(parameter => !parameter.IsOptional))})",
        MethodInfo method => $"{(Unheard.Contains(method.Name) ? "…" : Told(method.ReturnType))} {method.Name}{Generics(method)}({Told(method.GetParameters())})",
        PropertyInfo property => $"{Told(property.PropertyType)} {property.Name}{Index(property)} {{{(property.GetMethod is { IsPublic: true } ? " get;" : "")}{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}",
        _ => member.ToString()!,
    };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Told))}>" : "";

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } index ? $"[{Told(index)}]" : "";

    private static string Told(IEnumerable<ParameterInfo> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{Told(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = …" : "")}"));

    private static string Told(Type type) =>
        Words.TryGetValue(type, out var word) ? word
        : Nullable.GetUnderlyingType(type) is { } value ? Told(value) + "?"
        : type.IsArray ? Told(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Told))}>"
        : type.Name;
}
