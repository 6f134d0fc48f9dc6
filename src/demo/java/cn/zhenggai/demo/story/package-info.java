/** What happened in the year before the opening, made up from a fixed seed: visits, hazards and the course of each case. */
package cn.zhenggai.demo.story;
