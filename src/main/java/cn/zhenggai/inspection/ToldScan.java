package cn.zhenggai.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plate that was read on a visit, as a device tells it.
 *
 * @param code what stands on the plate
 * @param ago how many milliseconds before sending that was; null for as late as the visit ended
 * @param refs the findings that were begun there
 */
public record ToldScan(String code, @Nullable Long ago, List<String> refs) {

    public ToldScan {
        refs = refs == null ? List.of() : List.copyOf(refs);
    }

    /** How long ago it was changes from one sending to the next. */
    public ToldScan lasting() {
        return new ToldScan(code, null, refs);
    }
}
