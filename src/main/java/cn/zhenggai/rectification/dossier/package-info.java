/** The case as it is kept: its row, clock, rounds and re-inspectors, and the verbs that move it. */
@org.springframework.modulith.NamedInterface("dossier")
package cn.zhenggai.rectification.dossier;
