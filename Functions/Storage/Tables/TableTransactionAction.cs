using Azure;

namespace Checker.Storage.Tables;

/// <summary>One change of a transaction.</summary>
internal sealed class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    /// <summary>What the entity must still have to be updated or deleted; any, if not said.</summary>
    public ETag ETag { get; } = etag;
}

internal enum TableTransactionActionType
{
    Add,
    UpdateMerge,
    UpdateReplace,
    Delete,
    UpsertMerge,
    UpsertReplace,
}

/// <summary>What becomes of the properties that the stored entity has and the written one has not.</summary>
internal enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}

/// <summary>Nothing of the transaction was written.</summary>
internal sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, ResponseError? error, int? index)
        : base(status, error?.Message ?? "The transaction failed.", error?.Code, innerException: null) =>
        FailedTransactionActionIndex = index;

    /// <summary>The place of the action that failed, from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
