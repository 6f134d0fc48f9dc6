/** The case as it is kept: its row, clock, rounds and re-inspectors, and the verbs that move it. */
package cn.zhenggai.rectification.dossier;
