using System.Xml.Linq;
using Checker.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Checker.Access;

/// <summary>The keys behind cookies and anti-forgery, in blobs: all instances share them, and a restart keeps them.</summary>
internal sealed class KeyRing(StorageAccount account) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var keys = account.Container(Names.KeyFiles);
        return [.. keys.GetBlobs().Select(blob => XElement.Parse(keys.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        account.Container(Names.KeyFiles).GetBlobClient($"{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString()), overwrite: true);
}
