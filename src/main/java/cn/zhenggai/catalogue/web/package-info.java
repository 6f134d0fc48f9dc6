/** The catalogue's pages, its workbook and its part of the JSON API. */
package cn.zhenggai.catalogue.web;
