package cn.zhenggai.notice.reading;

import cn.zhenggai.notice.NoticeAction;
import cn.zhenggai.notice.NoticeRow;
import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.order.LineFacts;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person may do to a notice, so that a page offers that and nothing else. */
@Component
public class NoticeRights {

    Set<NoticeAction> allowed(NoticeRow notice, List<NoticeSheets.Seen> lines, Actor actor) {
        Set<NoticeAction> allowed = EnumSet.noneOf(NoticeAction.class);
        if (notice.state() == NoticeState.DRAFT
                && maySign(notice, signatory(notice, lines), actor)
                && has(lines, CaseState.DRAFT)) {
            allowed.add(NoticeAction.SIGN);
        }
        if (served(notice) && has(lines, CaseState.ISSUED) && actor.sitsAt(school(notice, lines))) {
            allowed.add(NoticeAction.RECEIVE);
        }
        if (served(notice)
                && lines.stream().anyMatch(seen -> seen.line().assignable())
                && actor.sitsAt(school(notice, lines))) {
            allowed.add(NoticeAction.ASSIGN);
        }
        List<Long> finders = lines.stream().map(NoticeSheets.Seen::openedBy).toList();
        if (notice.state() == NoticeState.SIGNED && mayRecordRefusal(notice.bureauId(), finders, actor)) {
            allowed.add(NoticeAction.RECORD_REFUSAL);
        }
        if (served(notice) && open(lines) && mayWithdraw(notice.bureauId(), signatory(notice, lines), actor)) {
            allowed.add(NoticeAction.WITHDRAW);
        }
        return allowed;
    }

    /** The deputy signs any notice of a visit. */
    public static boolean maySign(NoticeRow notice, List<LineFacts> lines, Actor actor) {
        return maySign(notice, ofLines(notice, lines), actor);
    }

    private static boolean maySign(NoticeRow notice, Desk signatory, Actor actor) {
        return actor.sitsAt(signatory)
                || notice.grouped() && actor.sitsAt(Desk.of(Desk.Kind.DEPUTY, notice.bureauId()));
    }

    /** At the level that signed it, or above. */
    public static boolean mayWithdraw(long bureauId, Desk signatory, Actor actor) {
        return actor.sitsAt(signatory)
                || actor.sitsAt(Desk.of(Desk.Kind.DEPUTY, bureauId))
                || actor.sitsAt(Desk.of(Desk.Kind.DIRECTOR, bureauId));
    }

    static Desk signatory(NoticeRow notice, List<NoticeSheets.Seen> lines) {
        return notice.grouped()
                ? notice.signingDesk()
                : alone(
                        notice.bureauId(),
                        lines.get(0).line().severity(),
                        lines.get(0).sectionId());
    }

    public static Desk ofLines(NoticeRow notice, List<LineFacts> lines) {
        return notice.grouped()
                ? notice.signingDesk()
                : alone(notice.bureauId(), lines.get(0).severity(), lines.get(0).sectionId());
    }

    /** The desk that signs a single case. */
    private static Desk alone(long bureauId, Severity severity, long sectionId) {
        return severity == Severity.MAJOR
                ? Desk.of(Desk.Kind.DEPUTY, bureauId)
                : Desk.of(Desk.Kind.SECTION_HEAD, sectionId);
    }

    private static Desk school(NoticeRow notice, List<NoticeSheets.Seen> lines) {
        return school(notice, lines.get(0).confidential());
    }

    private static Desk school(NoticeRow notice, boolean confidential) {
        return Desk.of(confidential ? Desk.Kind.HEAD : Desk.Kind.SCHOOL, notice.schoolId());
    }

    /** Whoever sits where the notice is received. */
    public static boolean mayAssign(NoticeRow notice, List<LineFacts> lines, Actor actor) {
        return actor.sitsAt(school(notice, lines.get(0).confidential()));
    }

    private static boolean served(NoticeRow notice) {
        return notice.state() == NoticeState.SIGNED || notice.state() == NoticeState.RECEIVED;
    }

    private static boolean has(List<NoticeSheets.Seen> lines, CaseState state) {
        return lines.stream().anyMatch(seen -> seen.line().state() == state);
    }

    private static boolean open(List<NoticeSheets.Seen> lines) {
        return lines.stream().anyMatch(seen -> seen.line().state().open());
    }

    public static boolean mayRecordRefusal(long bureauId, List<Long> finders, Actor actor) {
        return finders.contains(actor.personId()) && !actor.inSchool()
                || actor.is(Role.REGISTRAR) && actor.bureauId() == bureauId;
    }
}
