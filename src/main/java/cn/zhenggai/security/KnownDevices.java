package cn.zhenggai.security;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which devices a person got in before. A device is a random secret in its cookie, kept as SHA-256. */
@Repository
public class KnownDevices {

    private final JdbcClient jdbc;

    KnownDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean knows(String deviceHash, long personId) {
        return jdbc.sql("select count(*) from known_device where device_hash = :device and person_id = :person")
                        .param("device", deviceHash)
                        .param("person", personId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A second time it is only younger. */
    public void remember(String deviceHash, long personId, Instant now) {
        boolean known = jdbc.sql("""
                        update known_device set last_used_at = :now
                        where device_hash = :device and person_id = :person""")
                        .param("now", BureauTime.column(now))
                        .param("device", deviceHash)
                        .param("person", personId)
                        .update()
                == 1;
        if (!known) {
            jdbc.sql("""
                            insert into known_device (device_hash, person_id, known_since, last_used_at)
                            values (:device, :person, :now, :now)""")
                    .param("device", deviceHash)
                    .param("person", personId)
                    .param("now", BureauTime.column(now))
                    .update();
        }
    }

    public void forgetBefore(Instant moment) {
        jdbc.sql("delete from known_device where last_used_at < :moment")
                .param("moment", BureauTime.column(moment))
                .update();
    }
}
