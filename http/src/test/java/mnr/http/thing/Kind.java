package mnr.http.thing;

enum Kind {
    ROUND,
    SQUARE
}
