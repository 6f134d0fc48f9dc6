package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Proof;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Work at desks where nobody sits, piece by piece with its place. The registrar's list, the nightly look and the proof. */
@Service
@Order(4)
public class LeftWork implements Proof {

    private static final int MOST = 500;

    private final List<KeptWork> works;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Map<Long, Integer> counts = new ConcurrentHashMap<>();

    LeftWork(List<KeptWork> works, Directory directory, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.works = works;
        this.directory = directory;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Some of it, the most urgent of each kind first; a bureau with more has lost its people, not its work. */
    public List<Piece> in(long bureauId) {
        List<Piece> pieces = works.stream()
                .flatMap(work -> work.leftIn(bureauId, MOST).stream())
                .toList();
        counts.put(bureauId, pieces.size());
        return pieces;
    }

    /** As it was counted last, which costs nothing. */
    public int counted(long bureauId) {
        return counts.getOrDefault(bureauId, 0);
    }

    /** The name on the door behind which it lies. */
    public String place(Piece piece) {
        return directory.nameOf(piece.desk());
    }

    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT30M")
    void look() {
        for (long bureau : bureaus()) {
            int count = in(bureau).size();
            if (count > 0) {
                events.publishEvent(new WorkLeft(bureau, count));
            }
        }
    }

    @Override
    public Proven prove() {
        List<String> faults = bureaus().stream().flatMap(this::told).toList();
        return new Proven(faults.isEmpty() ? "no work lies where nobody sits" : "", faults);
    }

    private Stream<String> told(long bureau) {
        return in(bureau).stream()
                .map(piece -> piece.reference() + " " + (piece.step() == null ? piece.kind() : piece.step())
                        + ": waits for nobody at " + desk(piece) + ", " + piece.place());
    }

    private String desk(Piece piece) {
        Desk desk = piece.desk();
        return desk.kind() + " " + directory.nameOf(desk);
    }

    private List<Long> bureaus() {
        return jdbc.sql("select id from unit where kind = 'BUREAU' order by id")
                .query(Long.class)
                .list();
    }
}
