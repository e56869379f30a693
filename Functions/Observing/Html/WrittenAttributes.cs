using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>
/// An element's attributes, looked up one by one: they are few, and the parser's own index costs a hash of the name each time.
/// </summary>
internal static class WrittenAttributes
{
    extension(HtmlNode node)
    {
        /// <summary>The last one of this name, as the parser has it; null when there is none.</summary>
        public string? Written(string name)
        {
            if (!node.HasAttributes)
                return null;

            var attributes = node.Attributes;
            for (var i = attributes.Count - 1; i >= 0; i--)
            {
                if (name.Equals(attributes[i].OriginalName, StringComparison.OrdinalIgnoreCase))
                    return attributes[i].Value;
            }

            return null;
        }
    }
}
