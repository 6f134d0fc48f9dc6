package cn.zhenggai.organisation.roll;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody of a bureau and its schools, unit by unit. */
@Component
class StaffRows {

    private final JdbcClient jdbc;
    private final Directory directory;

    StaffRows(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<PersonCard> of(long bureauId) {
        return jdbc.sql("""
                        select distinct u.id from unit u join person p on p.unit_id = u.id and p.active
                        where u.bureau_id = :bureau order by u.id""").param("bureau", bureauId).query(Long.class).list().stream()
                .flatMap(unit -> directory.staffOf(unit).stream())
                .toList();
    }
}
