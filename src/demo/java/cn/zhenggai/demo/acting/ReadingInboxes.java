package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.notification.inbox.MarkingRead;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On Friday afternoons people read what they were told in the week: the offices, and the schools that had to do with it. */
@Component
@Profile("demo")
class ReadingInboxes {

    private static final Duration WEEK = Duration.ofDays(8);

    private final MarkingRead marking;
    private final Directory directory;
    private final Clock clock;
    private final Map<String, Optional<Actor>> actors = new HashMap<>();

    ReadingInboxes(MarkingRead marking, Directory directory, Clock clock) {
        this.marking = marking;
        this.directory = directory;
        this.clock = clock;
    }

    void read(List<CaseTold> cases) {
        Instant now = clock.instant();
        Stream<String> offices = Sheet.rows("staff").stream()
                .map(row -> row.get("login"))
                .filter(login -> !login.startsWith("external"));
        Stream<String> townships =
                IntStream.rangeClosed(1, Sheet.rows("townships").size()).mapToObj(number -> "township." + number);
        Stream<String> schools = cases.stream()
                .filter(told -> told.deeds().stream()
                        .anyMatch(deed -> deed.at().isBefore(now) && deed.at().isAfter(now.minus(WEEK))))
                .flatMap(told -> Stream.of(
                        "principal." + told.school().code(),
                        "officer." + told.school().code(),
                        told.worker()));
        Stream.concat(Stream.concat(offices, townships), schools)
                .distinct()
                .flatMap(login -> actors.computeIfAbsent(login, directory::actor).stream())
                .forEach(reader -> marking.readAll(reader, Long.MAX_VALUE));
    }
}
