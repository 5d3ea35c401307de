#include "cli/application.hpp"

int main(int count, char** arguments) {
    return sijill::cli::run_application(count, arguments);
}
