package cn.zhenggai.task;

/** How much waits for one person: to be received, all the rest to be done, and how much of both is late. */
public record TaskCounts(int receive, int todo, int overdue) {

    public int waiting() {
        return receive + todo;
    }
}
