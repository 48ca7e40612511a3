package org.calledger.benchmarks.country;

/** How much of the country. Poland has 16 voivodeships, 380 powiats and cities of their rank, and 2,477 gminas. */
public enum Scale {
    VOIVODESHIP(1, 24, 155),
    COUNTRY(16, 380, 2_477);

    private final int voivodeships;
    private final int powiats;
    private final int gminas;

    Scale(int voivodeships, int powiats, int gminas) {
        this.voivodeships = voivodeships;
        this.powiats = powiats;
        this.gminas = gminas;
    }

    int voivodeships() {
        return voivodeships;
    }

    int powiats() {
        return powiats;
    }

    public int gminas() {
        return gminas;
    }
}
