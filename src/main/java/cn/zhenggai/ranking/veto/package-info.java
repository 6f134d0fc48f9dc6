/** One-vote vetoes on a school's year (一票否决), and those that came of accountability. */
package cn.zhenggai.ranking.veto;
