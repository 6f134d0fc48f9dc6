package cn.zhenggai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads processor time of this JVM and of the database server that it has started, and the clock on the wall. */
class Meter {

    private static final double NANOS = 1e6;
    private static final double QUIET_SHARE = 0.05;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ProcessHandle server;

    private Meter(ProcessHandle server) {
        this.server = server;
    }

    /** Finds the server among the processes below this one; a database inside this JVM is measured with it. */
    static Meter here() {
        return new Meter(ProcessHandle.current()
                .descendants()
                .filter(Meter::servesData)
                .findFirst()
                .orElse(null));
    }

    Cost of(Runnable work) {
        quiet();
        double jvmBefore = jvmCpu();
        double serverBefore = serverCpu();
        long begun = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - begun) / NANOS;
        return new Cost(jvmCpu() - jvmBefore, serverCpu() - serverBefore, wall);
    }

    /** Returns when garbage is collected and neither process works off what came before, at the latest in 20 seconds. */
    private void quiet() {
        System.gc();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        double before = jvmCpu() + serverCpu();
        while (System.nanoTime() < patience) {
            LockSupport.parkNanos(LOOK.toNanos());
            double now = jvmCpu() + serverCpu();
            if (now - before < LOOK.toMillis() * QUIET_SHARE) {
                return;
            }
            before = now;
        }
    }

    private double jvmCpu() {
        return jvm.getProcessCpuTime() / NANOS;
    }

    /** In steps of ten milliseconds, as the system counts it. */
    private double serverCpu() {
        return server == null
                ? 0
                : server.info()
                        .totalCpuDuration()
                        .map(spent -> (double) TimeUnit.NANOSECONDS.toMillis(spent.toNanos()))
                        .orElse(0.0);
    }

    private static boolean servesData(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("mariadbd") || command.endsWith("mysqld");
    }
}
