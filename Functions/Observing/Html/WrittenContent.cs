using HtmlAgilityPack;

namespace Checker.Observing.Html;

/// <summary>What an element holds, as it was written.</summary>
internal static class WrittenContent
{
    extension(HtmlNode node)
    {
        /// <summary>
        /// Its inner markup. A script or a style is a single text, which the source has; for markup the parser writes the
        /// whole element anew, twice.
        /// </summary>
        public string Content => node.FirstChild is HtmlTextNode { NextSibling: null } text ? text.Text : node.InnerHtml;
    }
}
