package cn.zhenggai.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.OnMySql;
import cn.zhenggai.support.ProcessTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of whatever size, one behind the other, are the list: nothing twice, nothing left out, in its order. */
abstract class KeysetTests {

    private static final List<String> TEXTS = List.of("", "甲", "乙", "a_b", "a~b", "~n", "_", "it's", "𠮷", "B", "x y");

    @Autowired
    JdbcClient jdbc;

    /** Few values, so that many rows are equal in all but the last column. */
    record Row(long id, String text, Long number, LocalDate day, Instant moment) {

        static Row any(long id, Random dice) {
            return new Row(
                    id,
                    dice.nextInt(4) == 0 ? null : TEXTS.get(dice.nextInt(TEXTS.size())),
                    dice.nextInt(4) == 0 ? null : dice.nextLong(-2, 3),
                    dice.nextInt(4) == 0 ? null : LocalDate.of(2026, 2, 27).plusDays(dice.nextInt(4)),
                    dice.nextInt(4) == 0
                            ? null
                            : Instant.parse("2026-03-01T15:59:59.998Z").plusMillis(dice.nextInt(4)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theRandomPagesOfARandomListAreTheList(int seed) {
        Random dice = new Random(seed);
        List<Row> rows = new ArrayList<>(
                IntStream.rangeClosed(1, 60).mapToObj(id -> Row.any(id, dice)).toList());
        Keyset<Row> order = order(dice);
        WalkedList list = (after, size) -> order.slice(read(rows, order, after, size), size);
        assertThat(list.whole()).hasSameSizeAs(rows).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(list.walked(() -> 1 + dice.nextInt(9))).as(order.orderBy()).isEqualTo(list.whole());
    }

    @Test
    void aRowThatIsTakenAwayMeanwhileMovesNothing() {
        Random dice = new Random(7);
        List<Row> rows = new ArrayList<>(
                IntStream.rangeClosed(1, 30).mapToObj(id -> Row.any(id, dice)).toList());
        Keyset<Row> order = order(dice);
        List<Row> whole = read(rows, order, null, 100);
        String after = order.slice(whole, 10).next();
        rows.remove(whole.get(3));
        rows.remove(whole.get(9));
        assertThat(read(rows, order, after, 100)).isEqualTo(whole.subList(10, 30));
    }

    private static Keyset<Row> order(Random dice) {
        Keyset<Row> order = start(dice).orNull();
        order = (dice.nextBoolean()
                        ? order.thenUp("r.a_number", Kind.NUMBER, Row::number)
                        : order.thenDown("r.a_number", Kind.NUMBER, Row::number))
                .orNull();
        return dice.nextBoolean()
                ? order.thenUp("r.id", Kind.NUMBER, Row::id)
                : order.thenDown("r.id", Kind.NUMBER, Row::id);
    }

    private static Keyset<Row> start(Random dice) {
        return switch (dice.nextInt(6)) {
            case 0 -> Keyset.up("r.a_text", Kind.TEXT, Row::text);
            case 1 -> Keyset.down("r.a_text", Kind.TEXT, Row::text);
            case 2 -> Keyset.up("r.a_day", Kind.DAY, Row::day);
            case 3 -> Keyset.down("r.a_day", Kind.DAY, Row::day);
            case 4 -> Keyset.up("r.a_moment", Kind.MOMENT, Row::moment);
            default -> Keyset.down("r.a_moment", Kind.MOMENT, Row::moment);
        };
    }

    private List<Row> read(List<Row> rows, Keyset<Row> order, String after, int size) {
        Keyset.Start start = order.from(after);
        return jdbc.sql("select r.* from ("
                        + rows.stream().map(KeysetTests::sql).collect(Collectors.joining(" union all "))
                        + ") r where 1 = 1" + start.sql() + order.orderBy() + " limit :limit")
                .params(start.values())
                .param("limit", size + 1)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("a_text"),
                        row.getObject("a_number", Long.class),
                        BureauTime.day(row, "a_day"),
                        BureauTime.moment(row, "a_moment")))
                .list();
    }

    private static String sql(Row row) {
        return "select %d id, cast(%s as char(20)) a_text, cast(%s as decimal(10)) a_number, cast(%s as date) a_day,"
                        .formatted(row.id, quoted(row.text), row.number, quoted(row.day))
                + " cast("
                + quoted(
                        row.moment == null
                                ? null
                                : BureauTime.column(row.moment).toString().replace('T', ' '))
                + " as datetime(3)) a_moment";
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value.toString().replace("'", "''") + "'";
    }
}

@ProcessTest
class H2KeysetTests extends KeysetTests {}

@OnMariaDb
class MariaDbKeysetTests extends KeysetTests {}

@OnMySql
class MySqlKeysetTests extends KeysetTests {}
