package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.inspection.plan.VisitRules;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Refusal;
import java.util.List;

/** Who writes the record of a visit, and why it may be too late. */
public final class RecordRights {

    private RecordRights() {}

    public static boolean mayRecord(VisitRow visit, List<VisitMember> members, Actor by) {
        boolean goes = members.stream().anyMatch(member -> member.personId() == by.personId());
        boolean entitled = visit.mode() == VisitMode.SELF_CHECK
                ? VisitRules.mayCheckOwn(by) && visit.schoolId() == by.unitId()
                : VisitRules.mayVisit(by);
        return entitled && (goes || by.personId() == visit.plannedBy());
    }

    /** Of a visit that is recorded or cancelled. */
    static Refusal closed(VisitRow visit) {
        return visit.state() == VisitState.RECORDED
                ? Refusal.conflict("visit.recordedBy", visit.recordedByName(), visit.recordedAt())
                : Refusal.conflict(
                        "visit.cancelledBy", visit.cancelledByName(), visit.cancelledAt(), visit.cancelReason());
    }
}
