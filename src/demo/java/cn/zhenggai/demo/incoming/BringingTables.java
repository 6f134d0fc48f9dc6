package cn.zhenggai.demo.incoming;

import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.dataimport.run.DecidingRun;
import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.ReadingImports;
import cn.zhenggai.dataimport.run.RunState;
import cn.zhenggai.dataimport.run.TakingIn;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings three tables in: one is done but for its bad rows, one was of another year and is taken back, one waits. */
@Component
@Profile("demo")
public class BringingTables {

    private static final Pattern SOMEBODY = Pattern.compile("(?<=,)@([\\w.]+)");
    private static final int PATIENCE = 600;
    private static final Duration LATER = Duration.ofMinutes(4);

    private final Directory directory;
    private final TakingIn taking;
    private final CarryingOn carrying;
    private final DecidingRun deciding;
    private final ReadingImports imports;
    private final DemoClock clock;

    BringingTables(
            Directory directory,
            TakingIn taking,
            CarryingOn carrying,
            DecidingRun deciding,
            ReadingImports imports,
            DemoClock clock) {
        this.directory = directory;
        this.taking = taking;
        this.carrying = carrying;
        this.deciding = deciding;
        this.imports = imports;
        this.clock = clock;
    }

    /** What is there already, from a start before, is left as it is. */
    public void bring() {
        Actor admin = directory.actor("admin").orElseThrow();
        if (imports.latest(admin).isEmpty()) {
            Instant first = at("2026-09-11T10:05");
            long contacts = taken(admin, "people", "各乡镇中心校联系人名单.csv", "contacts", first);
            decided(admin, contacts, first.plus(LATER), deciding::confirm);
            decided(admin, contacts, first.plus(LATER).plus(LATER), deciding::takeBack);
            Instant second = at("2026-09-14T15:20");
            long pupils = taken(admin, "schools", "2026年秋季学期在校生数.csv", "pupils", second);
            decided(admin, pupils, second.plus(LATER), deciding::confirm);
            taken(admin, "people", "新学期人员变动.csv", "people", at("2026-09-17T16:40"));
        }
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(BureauTime.ZONE).toInstant();
    }

    private long taken(Actor by, String kind, String name, String sheet, Instant at) {
        long[] run = new long[1];
        clock.at(at, () -> {
            try {
                run[0] = taking.file(by, kind, name, new ByteArrayInputStream(table(sheet)))
                        .orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        carriedOn(by, run[0]);
        return run[0];
    }

    private byte[] table(String sheet) throws IOException {
        String told =
                new ClassPathResource("demo/imports/" + sheet + ".csv").getContentAsString(StandardCharsets.UTF_8);
        return SOMEBODY.matcher(told)
                .replaceAll(
                        login -> directory.actor(login.group(1)).orElseThrow().name())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void decided(Actor by, long run, Instant at, BiConsumer<Actor, Long> decision) {
        clock.at(at, () -> decision.accept(by, run));
        carriedOn(by, run);
    }

    /** By this thread, or by the round of the server where that has it in hand. */
    private void carriedOn(Actor by, long run) {
        for (int look = 0; look < PATIENCE && state(by, run).atWork(); look++) {
            carrying.look();
            if (state(by, run).atWork()) {
                pause();
            }
        }
    }

    private RunState state(Actor by, long run) {
        ImportRun now = imports.require(by, run);
        return now.state();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while tables came in", stopped);
        }
    }
}
