package cn.zhenggai.rectification.dossier;

/**
 * How a case stands with objections. A part of the case's row.
 *
 * @param objections how many the school has raised
 * @param objecting whether the last of them waits for its answer
 */
public record ObjectionStand(int objections, boolean objecting) {

    static final ObjectionStand NONE = new ObjectionStand(0, false);

    ObjectionStand raised() {
        return new ObjectionStand(objections + 1, true);
    }

    ObjectionStand answered() {
        return new ObjectionStand(objections, false);
    }
}
