package cn.zhenggai.statistics;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import java.util.HashMap;
import java.util.Map;

/**
 * Which cases are counted for a reader: the whole bureau, or one township. Confidential ones only for those who read all
 * of them, because a number of one already tells something.
 *
 * @param townshipId null for the whole bureau
 */
public record FiguresScope(long bureauId, Long townshipId, boolean confidential) {

    private static final Role[] BUREAU = {
        Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.REGISTRAR, Role.AUDITOR, Role.DISCIPLINE
    };

    public static boolean opensTo(Actor reader) {
        return !reader.inSchool() && (reader.isAny(BUREAU) || reader.is(Role.TOWNSHIP));
    }

    /** @throws NotFound for everybody else */
    static FiguresScope of(Actor reader) {
        if (!opensTo(reader)) {
            throw new NotFound("Not for this reader");
        }
        return new FiguresScope(
                reader.bureauId(),
                reader.isAny(BUREAU) ? null : reader.unitId(),
                reader.isAny(Role.DIRECTOR, Role.DEPUTY));
    }

    /** Whether the reader's lists of cases show all that is counted here; for the others they show a part. */
    public static boolean listsEverything(Actor reader) {
        return reader.isAny(Role.DIRECTOR, Role.DEPUTY, Role.REGISTRAR, Role.AUDITOR);
    }

    /** Over {@code case_figures f}. */
    String condition() {
        return "f.bureau_id = :bureau"
                + (townshipId == null ? "" : " and f.township_id = :township")
                + (confidential ? "" : " and not f.confidential");
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("bureau", bureauId);
        if (townshipId != null) {
            values.put("township", townshipId);
        }
        return values;
    }

    boolean covers(long township) {
        return townshipId == null || townshipId == township;
    }
}
