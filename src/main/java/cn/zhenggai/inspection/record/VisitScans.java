package cn.zhenggai.inspection.record;

import cn.zhenggai.inspection.PlateCard;
import cn.zhenggai.inspection.Plates;
import cn.zhenggai.inspection.ToldScan;
import cn.zhenggai.inspection.VisitScan;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** At which plates somebody was on a visit, in the order of time. */
@Repository
public class VisitScans {

    static final int MOST = 100;

    private final Plates plates;
    private final JdbcClient jdbc;

    VisitScans(Plates plates, JdbcClient jdbc) {
        this.plates = plates;
        this.jdbc = jdbc;
    }

    /** One that hangs elsewhere, or nowhere, proves nothing. */
    void check(Checks checks, Recording doing) {
        long school = doing.visit().schoolId();
        doing.record()
                .scans()
                .forEach(scan ->
                        checks.that(plates.read(scan.code(), school).isPresent(), "scans", "visit.plateUnknown"));
    }

    void keep(Recording doing, Instant now) {
        List<VisitScan> scans = doing.record().scans().stream()
                .flatMap(scan -> scan(doing, scan, now))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        for (int i = 0; i < scans.size(); i++) {
            insert(doing.visit().id(), i + 1, scans.get(i));
        }
        plates.passed(doing.by(), doing.visit().id(), scans);
    }

    private Stream<VisitScan> scan(Recording doing, ToldScan told, Instant now) {
        return plates.read(told.code(), doing.visit().schoolId()).stream().map(plate -> at(plate, told, doing, now));
    }

    private static VisitScan at(PlateCard plate, ToldScan told, Recording doing, Instant now) {
        return new VisitScan(plate.pointId(), plate.name(), plate.place(), doing.during(told.ago(), now), told.refs());
    }

    private void insert(long visit, int no, VisitScan scan) {
        jdbc.sql("""
                        insert into visit_scan (visit_id, scan_no, point_id, point_name, point_place, scanned_at, refs)
                        values (:visit, :no, :point, :name, :place, :at, :refs)""")
                .param("visit", visit)
                .param("no", no)
                .param("point", scan.pointId())
                .param("name", scan.name())
                .param("place", scan.place())
                .param("at", BureauTime.column(scan.at()))
                .param("refs", scan.refs().isEmpty() ? null : String.join(",", scan.refs()))
                .update();
    }

    /** By primary key. */
    public List<VisitScan> of(long visit) {
        return jdbc.sql("""
                        select point_id, point_name, point_place, scanned_at, refs from visit_scan
                        where visit_id = :visit order by scan_no""")
                .param("visit", visit)
                .query((row, n) -> new VisitScan(
                        row.getLong("point_id"),
                        row.getString("point_name"),
                        row.getString("point_place"),
                        BureauTime.moment(row, "scanned_at"),
                        refs(row.getString("refs"))))
                .list();
    }

    private static List<String> refs(String kept) {
        return kept == null ? List.of() : Arrays.asList(kept.split(","));
    }
}
