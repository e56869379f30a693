using System.Xml.Linq;
using Checker.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Checker.Access;

/// <summary>The keys behind cookies and anti-forgery, in blobs: all instances share them, and a restart keeps them.</summary>
internal sealed class KeyRing(StorageAccount account, StorageSetup setup) : IXmlRepository
{
    /// <exception cref="InvalidOperationException">Storage is away: a start does not wait here, where nothing can be tried again.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        if (!setup.IsDone)
            throw new InvalidOperationException("Storage is not ready yet; the keys are read when they are needed.");

        var keys = account.Container(Names.KeyFiles);
        return [.. keys.GetBlobs().Select(blob => XElement.Parse(keys.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        account.Container(Names.KeyFiles).GetBlobClient($"{friendlyName}.xml").Upload(BinaryData.FromString(element.ToString()), overwrite: true);
}
