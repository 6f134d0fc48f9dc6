package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who is logged in where, by the clock of the machine. A session whose row is gone has ended on every node. */
@Repository
public class LoginSessions {

    /** As the container ends an unused one; what is seen is written a minute late at most. */
    public static final Duration UNUSED = Duration.ofHours(8).plusMinutes(1);

    private final JdbcClient jdbc;

    LoginSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the new session. */
    public long begin(long personId, String node, String network, String device, Instant now) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into login_session (person_id, node, begun_at, seen_at, network, device)
                        values (:person, :node, :now, :now, :network, :device)""")
                .param("person", personId)
                .param("node", node)
                .param("now", BureauTime.column(now))
                .param("network", network)
                .param("device", device)
                .update(id, "id");
        return id.getKey().longValue();
    }

    /** All of a person, those included that nobody uses any more. */
    public Set<Long> ids(long personId) {
        return new HashSet<>(jdbc.sql("select id from login_session where person_id = :person")
                .param("person", personId)
                .query(Long.class)
                .list());
    }

    /** What is still in use, the latest first. */
    public List<SessionLine> of(long personId, Instant now) {
        return jdbc.sql("""
                        select id, begun_at, seen_at, network, device from login_session
                        where person_id = :person and seen_at > :since order by seen_at desc, id desc""")
                .param("person", personId)
                .param("since", BureauTime.column(now.minus(UNUSED)))
                .query(SessionLine::read)
                .list();
    }

    public void seen(long id, Instant moment) {
        jdbc.sql("update login_session set seen_at = :moment where id = :id and seen_at < :moment")
                .param("moment", BureauTime.column(moment))
                .param("id", id)
                .update();
    }

    /** False when it is not his or has ended. */
    public boolean end(long personId, long id) {
        return jdbc.sql("delete from login_session where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** @return how many there were */
    public int endOthers(long personId, long kept) {
        return jdbc.sql("delete from login_session where person_id = :person and id <> :kept")
                .param("person", personId)
                .param("kept", kept)
                .update();
    }

    public void endAll(Collection<Long> personIds) {
        jdbc.sql("delete from login_session where person_id in (:people)")
                .param("people", personIds)
                .update();
    }

    /** Sessions live in the memory of their node: with a new start they are gone. */
    public int forgetNode(String node) {
        return jdbc.sql("delete from login_session where node = :node")
                .param("node", node)
                .update();
    }

    public int forgetBefore(Instant moment) {
        return jdbc.sql("delete from login_session where seen_at < :moment")
                .param("moment", BureauTime.column(moment))
                .update();
    }
}
