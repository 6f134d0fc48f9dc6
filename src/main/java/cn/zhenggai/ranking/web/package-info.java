/** The pages of the ranking, its workbook and its JSON API. */
package cn.zhenggai.ranking.web;
