package cn.zhenggai.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How far a campaign has come at the end of a day: n of N, and who is missing (不漏一校). */
public record Coverage(LocalDate on, List<CoverageLine> lines) {

    /** @param key null for the schools that no such thing is known of */
    public record Part(Long key, String name, int total, int seen, int exempt, int late) {

        public int missing() {
            return total - seen - exempt;
        }
    }

    public int total() {
        return lines.size();
    }

    public int seen() {
        return count(CoverageLine.State.SEEN);
    }

    public int exempt() {
        return count(CoverageLine.State.EXEMPT);
    }

    public int late() {
        return count(CoverageLine.State.LATE);
    }

    public int missing() {
        return total() - seen() - exempt();
    }

    public int general() {
        return lines.stream().mapToInt(CoverageLine::general).sum();
    }

    public int major() {
        return lines.stream().mapToInt(CoverageLine::major).sum();
    }

    public List<CoverageLine> missed() {
        return lines.stream().filter(CoverageLine::missing).toList();
    }

    public List<CoverageLine> seenLines() {
        return lines.stream()
                .filter(line -> line.state() == CoverageLine.State.SEEN)
                .toList();
    }

    /** Those with most still to do come first. */
    public List<Part> teams() {
        return parts(CoverageLine::teamId, CoverageLine::teamName);
    }

    public List<Part> townships() {
        return parts(CoverageLine::townshipId, CoverageLine::townshipName);
    }

    private int count(CoverageLine.State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    private List<Part> parts(Function<CoverageLine, Long> key, Function<CoverageLine, String> name) {
        Map<Long, List<CoverageLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line));
        return groups.entrySet().stream()
                .map(group -> part(group.getKey(), name.apply(group.getValue().get(0)), group.getValue()))
                .sorted(Comparator.comparingInt(Part::missing).reversed())
                .toList();
    }

    private static Part part(Long key, String name, List<CoverageLine> lines) {
        Coverage own = new Coverage(null, lines);
        return new Part(key, name, own.total(), own.seen(), own.exempt(), own.late());
    }
}
