package io.wiredesk.deploy.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;

/**
 * What this process has used so far.
 *
 * @param wall nanoseconds of a clock without an epoch
 * @param cpu nanoseconds of all its threads
 */
record Usage(long wall, long cpu) {

    static Usage now() {
        return new Usage(System.nanoTime(), cpuTime());
    }

    Duration wallSince(Usage before) {
        return Duration.ofNanos(wall - before.wall);
    }

    Duration cpuSince(Usage before) {
        return Duration.ofNanos(cpu - before.cpu);
    }

    /** Bytes of heap that are reachable now, after asking for a collection. */
    static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Most bytes of heap since {@link #forgetPeak}; garbage included. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    static void forgetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
