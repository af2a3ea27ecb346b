package io.wiredesk.deploy.bench;

import java.time.Duration;

/**
 * One step, once.
 *
 * @param editions that went through it
 * @param cpu of the thread where there is one, else of the process: broker, clients and the measuring included
 * @param peakHeap bytes, garbage included
 */
record Sample(long editions, Duration wall, Duration cpu, long peakHeap) {

    double editionsASecond() {
        return editions * 1e9 / wall.toNanos();
    }

    double cpuMillisAnEdition() {
        return cpu.toNanos() / 1e6 / editions;
    }
}
