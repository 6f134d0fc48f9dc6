package cn.zhenggai.escalation;

import cn.zhenggai.rectification.CaseWalk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases in numbers: the same case again under other numbers, as the watch sees it, without process and work items. */
@Component
public class SeedingOverdue {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    SeedingOverdue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void copies(CaseWalk walk, int times) {
        String same = String.join(", ", columns());
        int start = jdbc.sql("select count(*) from rectification_case")
                .query(Integer.class)
                .single();
        for (int done = 0; done < times; done += AT_ONCE) {
            copy(walk, same, start + done, Math.min(AT_ONCE, times - done));
        }
    }

    private void copy(CaseWalk walk, String same, int start, int times) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= times; i++) {
            numbers.add("select '%s' number".formatted("RC-2099-%06d".formatted(start + i)));
        }
        jdbc.sql("insert into rectification_case (number, " + same + ") select n.number, "
                        + same.replaceAll("(\\w+)", "c.$1") + " from rectification_case c join ("
                        + String.join(" union all ", numbers) + ") n on c.number = :model")
                .param("model", walk.number().value())
                .update();
    }

    private List<String> columns() {
        return jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) ="
                        + " 'rectification_case' and lower(column_name) not in ('id', 'number', 'notice_id', 'line_no', 'printed_number')"
                        + " and lower(table_schema) = lower(schema()) order by ordinal_position")
                .query(String.class)
                .list();
    }
}
