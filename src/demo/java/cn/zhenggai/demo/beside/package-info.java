/** What happened in the year beside the main path of cases, line by line of a sheet. */
package cn.zhenggai.demo.beside;
