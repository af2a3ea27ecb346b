package io.wiredesk.deploy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What figures were taken on.
 *
 * @param load average of the last minute; negative where the system does not say
 * @param maxHeap bytes
 * @param peakResident most memory of this process so far in bytes, 0 where the system does not say
 */
public record Machine(int processors, String java, double load, long maxHeap, long peakResident) {

    private static final Path STATUS = Path.of("/proc/self/status");

    static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().maxMemory(),
                peakResidentBytes());
    }

    private static long peakResidentBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
