package cn.zhenggai.notification.hook;

import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.shared.BureauTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of programs that are told. */
@Component
public class Hooks {

    private static final String FINE = "OK";

    private final JdbcClient jdbc;
    private final Clock clock;

    Hooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Hook> of(long bureau) {
        return jdbc.sql("select * from hook where bureau_id = :bureau order by name")
                .param("bureau", bureau)
                .query(Hook::read)
                .list();
    }

    Optional<Hook> find(long bureau, long id) {
        return jdbc.sql("select * from hook where id = :id and bureau_id = :bureau")
                .param("id", id)
                .param("bureau", bureau)
                .query(Hook::read)
                .optional();
    }

    /** Those that want to be told, of all bureaus. */
    List<Hook> active() {
        return jdbc.sql("select * from hook where active").query(Hook::read).list();
    }

    Optional<Hook> named(String name) {
        return jdbc.sql("select * from hook where name = :name")
                .param("name", name)
                .query(Hook::read)
                .optional();
    }

    void add(long bureau, String name, String url, String secret, Set<HookTopic> topics, String by) {
        jdbc.sql("""
                        insert into hook (bureau_id, name, url, secret, topics, active, created_at, created_by_name)
                        values (:bureau, :name, :url, :secret, :topics, true, :now, :by)""")
                .param("bureau", bureau)
                .param("name", name)
                .param("url", url)
                .param("secret", secret)
                .param("topics", HookTopic.written(topics))
                .param("now", BureauTime.column(clock.instant()))
                .param("by", by)
                .update();
    }

    void turn(long id, boolean active) {
        jdbc.sql("update hook set active = :active where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from hook where id = :id").param("id", id).update();
    }

    void note(Hook hook, Answer answer) {
        jdbc.sql("update hook set last_at = :now, last_result = :result where id = :id")
                .param("now", BureauTime.column(clock.instant()))
                .param("result", answer.kind() == Answer.Kind.DELIVERED ? FINE : answer.reason())
                .param("id", hook.id())
                .update();
    }
}
