package cn.zhenggai.bench;

import cn.zhenggai.support.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param cases how many become overdue at once: 1,000 take two minutes, 10,000 are what the bars speak of
 * @param results the folder for the report
 */
record BenchSettings(int cases, int rounds, TestDatabase database, Path results) {

    static BenchSettings ofProperties() {
        return new BenchSettings(
                Integer.getInteger("bench.cases", 1000),
                Integer.getInteger("bench.rounds", 5),
                TestDatabase.valueOf(
                        System.getProperty("bench.database", "mariadb").toUpperCase(Locale.ROOT)),
                Path.of(System.getProperty("bench.results", "target/bench")));
    }
}
