switch (1) { default: default: } // error: a second 'default' in a switch
