package cn.zhenggai.notification.push;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Fingerprint;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of devices. */
@Component
public class PushDevices {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PushDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Index {@code ix_push_device_person}. */
    public List<PushDevice> of(long person) {
        return jdbc.sql("select * from push_device where person_id = :person order by id")
                .param("person", person)
                .query(PushDevice::read)
                .list();
    }

    Optional<PushDevice> find(long id) {
        return jdbc.sql("select * from push_device where id = :id")
                .param("id", id)
                .query(PushDevice::read)
                .optional();
    }

    /** A browser tells one person: whoever subscribes last at it. */
    void put(long person, KeepingDevices.Entry entry, String name) {
        jdbc.sql("delete from push_device where endpoint_hash = :hash")
                .param("hash", Fingerprint.of(entry.endpoint()))
                .update();
        jdbc.sql("""
                        insert into push_device (person_id, endpoint, endpoint_hash, client_key, auth, device, created_at)
                        values (:person, :endpoint, :hash, :key, :auth, :device, :now)""")
                .param("person", person)
                .param("endpoint", entry.endpoint())
                .param("hash", Fingerprint.of(entry.endpoint()))
                .param("key", entry.clientKey())
                .param("auth", entry.auth())
                .param("device", name)
                .param("now", BureauTime.column(clock.instant()))
                .update();
    }

    int remove(long id) {
        return jdbc.sql("delete from push_device where id = :id")
                .param("id", id)
                .update();
    }

    void note(PushDevice device, String result) {
        jdbc.sql("update push_device set last_at = :now, last_result = :result where id = :id")
                .param("now", BureauTime.column(clock.instant()))
                .param("result", result)
                .param("id", device.id())
                .update();
    }

    /** What a person has not read yet. */
    int unread(long person) {
        return jdbc.sql("select count(*) from message where recipient_id = :person and read_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
