package cn.zhenggai.inspection.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector says of one item of the list.
 *
 * @param bulkAgo how many milliseconds before sending it was ticked together with others; left out for one that was
 *     ticked for itself
 */
public record ItemResult(
        String itemCode,
        Mark mark,
        String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long bulkAgo) {

    /** One that was ticked for itself. */
    public ItemResult(String itemCode, Mark mark, String note) {
        this(itemCode, mark, note, null);
    }

    /** 合格、不合格、不适用、未查. */
    public enum Mark {
        OK,
        BAD,
        NA,
        UNCHECKED
    }

    /**
     * As the record keeps it.
     *
     * @param mark null before there is a record
     * @param bulkAt when it was ticked together with others, null for one that was ticked for itself
     */
    public record Kept(
            String itemCode,
            @Nullable Mark mark,
            @Nullable String note,
            @Nullable Instant bulkAt) {}

    /** What it says however often it is sent. */
    ItemResult lasting() {
        return bulkAgo == null ? this : new ItemResult(itemCode, mark, note, 0L);
    }
}
