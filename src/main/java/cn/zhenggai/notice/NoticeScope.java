package cn.zhenggai.notice;

import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a notice: whoever may see one of its lines. A draft is seen by those who see a line that waits, so that
 * what was fixed on the spot shows nobody the rest.
 */
@Component
public class NoticeScope {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final CaseScope cases;
    private final Notices notices;
    private final JdbcClient jdbc;

    NoticeScope(CaseScope cases, Notices notices, JdbcClient jdbc) {
        this.cases = cases;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Over {@code notice n}. Index {@code ix_case_notice}. */
    public CaseScope.Condition of(Actor actor) {
        CaseScope.Condition seen = cases.of(actor);
        return new CaseScope.Condition(
                "n.state <> 'DISSOLVED' and exists (select 1 from case_on_notice c where c.notice_id = n.id"
                        + " and (n.state <> 'DRAFT' or c.state = 'DRAFT') and " + seen.sql() + ")",
                seen.values());
    }

    /**
     * The notice, which nobody else changes until the transaction ends.
     *
     * @throws NoticeNotFound also for a notice that this person may not see; the attempt is logged
     */
    public NoticeRow held(long id, Actor actor) {
        NoticeRow notice = notices.hold(id).orElseThrow(() -> new NoticeNotFound(id));
        if (notice.state() == NoticeState.DISSOLVED && mightSign(notice, actor)) {
            return notice;
        }
        mustSee(id, actor);
        return notice;
    }

    public void mustSee(long id, Actor actor) {
        CaseScope.Condition seen = of(actor);
        boolean sees = !jdbc.sql("select 1 from notice n where n.id = :id and " + seen.sql())
                .param("id", id)
                .params(seen.values())
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!sees) {
            SECURITY.warn("denied: {} asked for notice {}", actor.login(), id);
            throw new NoticeNotFound(id);
        }
    }

    private static boolean mightSign(NoticeRow notice, Actor actor) {
        return notice.grouped() && actor.sitsAt(notice.signingDesk());
    }
}
